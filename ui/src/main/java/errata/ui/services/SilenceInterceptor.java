package errata.ui.services;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;

/// Turns "no connection" and "no answer in time" into {@link ServiceSilent}, which names the service.
@OwnedBy(Owner.INGEST)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
final class SilenceInterceptor {

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (ProcessingException silence) {
            var owner = call.getMethod().getDeclaringClass().getAnnotation(OwnedBy.class);
            throw new ServiceSilent(owner == null ? Owner.INGEST : owner.value(), silence);
        }
    }
}
