package errata.ui.browser;

import io.quarkus.test.common.http.TestHTTPResourceManager;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test a guest of its own and sees them off.
final class Visits implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Visits.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Guest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var chromium =
                test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        return test.getStore(OURS)
                .computeIfAbsent(
                        Guest.class, _ -> new Guest(chromium, TestHTTPResourceManager.getUri() + "/"), Guest.class);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Stub.silent(false);
        Stub.forget();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var guest = test.getStore(OURS).get(Guest.class, Guest.class);
        if (guest != null) {
            guest.leave();
        }
        Stub.silent(false);
    }
}
