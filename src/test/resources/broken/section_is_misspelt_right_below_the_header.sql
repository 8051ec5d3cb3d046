-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- +Downgrade
SELECT 1;
