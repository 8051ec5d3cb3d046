package dev.limbeck.database;

import dev.limbeck.problem.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and whom to be there. Takes {@code jdbc:postgresql:…} as the driver does, and
 * {@code postgresql://user:password@host:port/database?parameters} or {@code postgres://…} as psql does.
 */
public final class ServerUrl {
    private static final String JDBC = "jdbc:postgresql:";
    private static final String NAME = "ApplicationName";

    /** The user ends at the first colon, the password at the last {@code @}: it may hold either, unescaped. */
    private static final Pattern URI = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^?]*))?@)?(?<rest>[^@?]*(?:\\?.*)?)");

    /** What psql calls otherwise than the driver. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", NAME,
            "keepalives", "tcpKeepAlive",
            "target_session_attrs", "targetServerType");

    /**
     * What the user may override. A name that comes with the connection survives {@code RESET ALL}, one that is set later
     * does not. Nothing is prepared: a pooler may lead each transaction to a session that knows nothing of it.
     */
    private static final Map<String, String> OURS = Map.of(
            NAME,
            "limbeck",
            "assumeMinServerVersion",
            "9.0",
            "connectTimeout",
            "10",
            "prepareThreshold",
            "0",
            "tcpKeepAlive",
            "true");

    private final String jdbc;
    private final Properties properties;

    private ServerUrl(String jdbc, Properties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /**
     * Reads a URL. User and password are those in it, else those given, else {@code PGUSER} and {@code PGPASSWORD};
     * without a password the driver looks into the password file.
     *
     * @throws BadUrl if it is not a URL of PostgreSQL
     */
    public static ServerUrl of(
            String url, @Nullable String user, @Nullable String password, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.putAll(OURS);
        set(properties, "user", user == null ? environment.get("PGUSER") : user);
        set(properties, "password", password == null ? environment.get("PGPASSWORD") : password);
        if (url.startsWith(JDBC)) {
            return new ServerUrl(url, properties);
        }
        Matcher uri = URI.matcher(url);
        if (!uri.matches()) {
            throw new BadUrl(url);
        }
        set(properties, "user", decoded(uri.group("user")));
        set(properties, "password", decoded(uri.group("password")));
        return new ServerUrl(JDBC + "//" + inDriversWords(uri.group("rest")), properties);
    }

    /** Returns the URL of a server of our own, which needs nothing from the environment. */
    public static ServerUrl embedded(String url) {
        return of(url, null, null, Map.of());
    }

    private static void set(Properties properties, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(key, value);
        }
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String inDriversWords(String rest) {
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        String parameters = query < 0 ? "" : rest.substring(query);
        for (Map.Entry<String, String> name : DRIVER_NAMES.entrySet()) {
            parameters = parameters.replaceAll("(?<=[?&])" + name.getKey() + "(?==)", name.getValue());
        }
        return (place.contains("/") ? place : place + "/") + parameters;
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

    private ServerUrl with(Map<String, String> further) {
        Properties all = new Properties();
        all.putAll(properties);
        all.putAll(further);
        return new ServerUrl(jdbc, all);
    }

    /** What a session is called that the user does not name. */
    String sessionName() {
        return properties.getProperty(NAME);
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
