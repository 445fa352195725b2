package errata.events.edge;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A body that is empty or `null` is the client's mistake, noticed before anybody reads a member of it.
@Provider
public final class MissingBody implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null && context.getType().isRecord()) {
            throw Problem.inBody("", "is missing").exception();
        }
        return body;
    }
}
