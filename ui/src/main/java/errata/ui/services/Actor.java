package errata.ui.services;

import java.util.List;
import java.util.regex.Pattern;

/// The person at the browser. In local mode there is no login: a cookie remembers the name.
public final class Actor {

    public static final String HEADER = "X-Errata-Actor";
    public static final String COOKIE = "errata_actor";
    public static final String LOCAL = "local";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern IN_COOKIE = Pattern.compile("(?:^|;\\s*)" + COOKIE + "=([^;]*)");

    private Actor() {}

    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    public static String of(List<String> cookieHeaders) {
        for (String header : cookieHeaders) {
            var found = IN_COOKIE.matcher(header);
            if (found.find() && valid(found.group(1))) {
                return found.group(1);
            }
        }
        return LOCAL;
    }
}
