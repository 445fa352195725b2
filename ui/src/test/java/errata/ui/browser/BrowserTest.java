package errata.ui.browser;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of the pages in a real browser, over the stub of the services, which is as new before each test:
///
///     @BeforeEach void sit(Guest guest) { page = guest.open("p/meadow-clinic"); }
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@ExtendWith(Visits.class)
@interface BrowserTest {}
