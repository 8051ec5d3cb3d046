SELECT parts[1:2]::text, name FROM flipr.users WHERE name <> :'word' OR name = :other;
