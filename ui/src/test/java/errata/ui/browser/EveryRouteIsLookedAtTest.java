package errata.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A new page is looked at in the browser before it is shown to anybody.
class EveryRouteIsLookedAtTest {

    /// Parts that other pages fetch; they are seen there.
    private static final Set<String> PARTS =
            Set.of("p/{project}/guide", "projects/{project}/card", "p/{project}/insights/drift/decisions/{position}");

    @Test
    void every_address_that_shows_a_page_is_in_the_list_of_pages() {
        var unseen = new TreeSet<>(pages());
        unseen.removeAll(PARTS);
        unseen.removeIf(route -> Pages.ALL.stream().anyMatch(page -> isAt(page, route)));
        assertThat(unseen).isEmpty();
    }

    private static boolean isAt(String page, String route) {
        var pattern = Pattern.compile(route.replaceAll("\\{[^}]+}", "[^/?]+"));
        return pattern.matcher(page.replaceFirst("\\?.*", "")).matches();
    }

    private static Set<String> pages() {
        JavaClasses ui = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("errata.ui");
        var routes = new TreeSet<String>();
        for (var resource : ui) {
            if (resource.isAnnotatedWith(Path.class) && !resource.isInterface()) {
                resource.getMethods().stream()
                        .filter(EveryRouteIsLookedAtTest::showsAPage)
                        .map(method -> route(resource, method))
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    private static boolean showsAPage(JavaMethod method) {
        return method.isAnnotatedWith(GET.class) && !method.getRawReturnType().isEquivalentTo(Response.class);
    }

    private static String route(JavaClass resource, JavaMethod method) {
        var below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return (resource.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
    }
}
