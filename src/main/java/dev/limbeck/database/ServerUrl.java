package dev.limbeck.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.problem.Key;
import dev.limbeck.problem.Secrets;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and whom to be there. Takes {@code jdbc:postgresql:…} as the driver does, and
 * {@code postgresql://user:password@host:port/database?parameters} or {@code postgres://…} as psql does: what such a URL
 * leaves away comes from {@code PGHOST}, {@code PGPORT} and {@code PGDATABASE}.
 */
public final class ServerUrl {
    private static final String JDBC = "jdbc:postgresql:";
    private static final String NAME = "ApplicationName";

    /** The user ends at the first colon, the password at the last {@code @}: it may hold either, unescaped. */
    private static final Pattern URI = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^?]*))?@)?(?<rest>[^@?]*(?:\\?.*)?)");

    private static final Pattern PASSWORD = Pattern.compile("(?<=[?&])(password|sslpassword)=([^&]*)(?:&|$)");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern USER_OF_JDBC = Pattern.compile(JDBC + "[^?]*@.*");
    private static final Pattern PASSWORD_OF_USER = Pattern.compile("[?&]user=[^&:]*:");

    private static final Pattern PARTS = Pattern.compile(JDBC + "(?<server>//[^/?]*)?/?[^?]*(?<parameters>(?:\\?.*)?)");

    /** What psql calls otherwise than the driver. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "host", "PGHOST",
            "port", "PGPORT",
            "dbname", "PGDBNAME",
            "connect_timeout", "connectTimeout",
            "application_name", NAME,
            "keepalives", "tcpKeepAlive",
            "target_session_attrs", "targetServerType");

    /**
     * What the user may override. A name that comes with the connection survives {@code RESET ALL}, one that is set later
     * does not. Nothing is prepared: a pooler may lead each transaction to a session that knows nothing of it. Where that is
     * known not to be ({@link RunLock#enter}), what is prepared outlives the statements of revisions: the server itself
     * notices what they change. A statement without parameters goes as it is: otherwise the driver looks for its end by
     * rules of its own, and finds it within the body of a routine, behind {@code BEGIN ATOMIC;} or the end of a CASE.
     */
    private static final Map<String, String> OURS = Map.of(
            NAME,
            "limbeck",
            "assumeMinServerVersion",
            "9.0",
            "connectTimeout",
            "10",
            "flushCacheOnDdl",
            "false",
            "preferQueryMode",
            "extendedForPrepared",
            "prepareThreshold",
            "0",
            "tcpKeepAlive",
            "true");

    private final String jdbc;
    private final Properties properties;
    private final PasswordFile passwordFile;
    private final Key key;

    private ServerUrl(String jdbc, Properties properties, PasswordFile passwordFile, Key key) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.passwordFile = passwordFile;
        this.key = key;
    }

    /**
     * Reads a URL. User and password are those in it, else those given, else {@code PGUSER} and {@code PGPASSWORD};
     * without a password the driver looks into the file of {@code PGPASSFILE}, else {@code .pgpass} in {@code HOME}.
     * {@code PGSSLMODE} holds where no parameter says otherwise.
     *
     * @throws BadUrl if it is not a URL of PostgreSQL
     */
    public static ServerUrl of(Address address, Map<String, String> environment) {
        String url = address.url();
        check(url, address.key());
        Properties properties = new Properties();
        properties.putAll(OURS);
        set(properties, "user", address.user() == null ? environment.get("PGUSER") : address.user());
        set(properties, "password", address.password() == null ? environment.get("PGPASSWORD") : address.password());
        set(properties, "sslmode", environment.get("PGSSLMODE"));
        PasswordFile passwordFile = PasswordFile.of(environment);
        if (url.startsWith(JDBC)) {
            return new ServerUrl(withoutPasswords(url, properties), properties, passwordFile, address.key());
        }
        Matcher uri = URI.matcher(url);
        if (!uri.matches()) {
            throw new BadUrl(url, address.key());
        }
        set(properties, "user", decoded(uri.group("user")));
        set(properties, "password", decoded(uri.group("password")));
        String jdbc = JDBC + "//" + inDriversWords(uri.group("rest"), environment);
        return new ServerUrl(withoutPasswords(jdbc, properties), properties, passwordFile, address.key());
    }

    /**
     * The driver would take the user for a part of the host or the database, or a password for one of the user, and show it;
     * and Java fails where an escape is none.
     */
    private static void check(String url, Key key) {
        if (USER_OF_JDBC.matcher(url).matches()) {
            throw BadUrl.withUser(url, key);
        }
        if (PASSWORD_OF_USER.matcher(url).find()) {
            throw BadUrl.withPassword(url, key);
        }
        if (BARE_PERCENT.matcher(url).find()) {
            throw BadUrl.withPercent(url, key);
        }
    }

    /** Passwords become properties: the driver logs its URL, and not those. */
    private static String withoutPasswords(String jdbc, Properties properties) {
        Matcher password = PASSWORD.matcher(jdbc);
        while (password.find()) {
            set(properties, password.group(1), URLDecoder.decode(password.group(2), UTF_8));
        }
        return password.replaceAll("").replaceFirst("[?&]$", "");
    }

    /** Returns the URL of a server of our own, which needs nothing from the environment. */
    public static ServerUrl embedded(String url, Key key) {
        return of(new Address(url, null, null, key), Map.of());
    }

    private static void set(Properties properties, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(key, value);
        }
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static String inDriversWords(String rest, Map<String, String> environment) {
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        String parameters = query < 0 ? "" : rest.substring(query);
        for (Map.Entry<String, String> name : DRIVER_NAMES.entrySet()) {
            parameters = parameters.replaceAll("(?<=[?&])" + name.getKey() + "(?==)", name.getValue());
        }
        return completed(place, environment) + parameters;
    }

    private static String completed(String place, Map<String, String> environment) {
        int slash = place.indexOf('/');
        String addresses = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : place.substring(slash + 1);
        return Arrays.stream(addresses.split(",", -1))
                        .map(address -> address(address, environment))
                        .collect(Collectors.joining(","))
                + "/"
                + (database.isEmpty() ? URLEncoder.encode(from(environment, "PGDATABASE"), UTF_8) : database);
    }

    /** A folder of sockets, which psql takes for a host too, is on this machine. */
    private static String address(String address, Map<String, String> environment) {
        int colon = address.lastIndexOf(':') > address.lastIndexOf(']') ? address.lastIndexOf(':') : address.length();
        String host = colon == 0 ? from(environment, "PGHOST") : address.substring(0, colon);
        String port = colon + 1 < address.length() ? address.substring(colon + 1) : from(environment, "PGPORT");
        return (host.isEmpty() || host.startsWith("/") ? "localhost" : host) + (port.isEmpty() ? "" : ":" + port);
    }

    private static String from(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "");
    }

    /** Returns the URL whose sessions tell who does what, where the user names them no other way. */
    public ServerUrl withDeed(String deed) {
        return with(Map.of(NAME, SessionName.of(deed)));
    }

    /** Returns the URL that gives up after so many seconds where no server answers. */
    public ServerUrl withPatience(int seconds) {
        String limit = Integer.toString(seconds);
        return with(Map.of("connectTimeout", limit, "loginTimeout", limit, "socketTimeout", limit));
    }

    /** Returns the URL of another database of the same server, whose name needs no quotes. */
    ServerUrl withDatabase(String name) {
        Matcher parts = PARTS.matcher(jdbc);
        if (!parts.matches()) {
            throw new BadUrl(jdbc, key);
        }
        String server = parts.group("server") == null ? "" : parts.group("server") + "/";
        String parameters = parts.group("parameters").replaceAll("(?<=[?&])PGDBNAME=[^&]*&?", "");
        return new ServerUrl(JDBC + server + name + parameters, properties, passwordFile, key);
    }

    private ServerUrl with(Map<String, String> further) {
        Properties all = new Properties();
        all.putAll(properties);
        all.putAll(further);
        return new ServerUrl(jdbc, all, passwordFile, key);
    }

    /**
     * Returns the variables by which psql, pg_dump and other programs of PostgreSQL find the database, the password among
     * them.
     */
    public Map<String, String> programVariables() {
        return ProgramVariables.of(jdbc, properties);
    }

    /** What a session is called that the user does not name. */
    String sessionName() {
        return properties.getProperty(NAME);
    }

    /** Where the driver looks for a password that nothing else says. */
    PasswordFile passwordFile() {
        return passwordFile;
    }

    /** What says it. */
    Key key() {
        return key;
    }

    String jdbc() {
        return jdbc;
    }

    Properties properties() {
        return properties;
    }

    /** The URL without its password. */
    @Override
    public String toString() {
        return Secrets.mask(jdbc);
    }
}
