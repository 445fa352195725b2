package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.io.InputStream;

/// One call of `Export`, answered once: when its message has been received, or earlier when it has to be given up.
final class GrpcCall extends ServerCall.Listener<InputStream> {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);
    private static final OtlpAnswer NO_MESSAGE =
            OtlpAnswer.to(new Received.Malformed("The call has no message"), Signal.TRACES);

    private final ServerCall<InputStream, byte[]> call;
    private final Work work;
    private OtlpAnswer answer = NO_MESSAGE;
    private boolean answered;

    /// What a call is about.
    interface Work {
        Work NONE = new Work() {};

        default OtlpAnswer receive(InputStream message) {
            return NO_MESSAGE;
        }

        default void over() {}
    }

    GrpcCall(ServerCall<InputStream, byte[]> call, Work work) {
        this.call = call;
        this.work = work;
    }

    @Override
    public void onMessage(InputStream message) {
        answer = work.receive(message);
    }

    @Override
    public void onHalfClose() {
        answer(answer);
    }

    @Override
    public void onCancel() {
        work.over();
    }

    @Override
    public void onComplete() {
        work.over();
    }

    synchronized void answer(OtlpAnswer what) {
        if (answered || call.isCancelled()) {
            return;
        }
        answered = true;
        switch (what) {
            case OtlpAnswer.Response response -> {
                call.sendHeaders(new Metadata());
                call.sendMessage(response.in(Encoding.PROTOBUF));
                call.close(Status.OK, new Metadata());
            }
            case OtlpAnswer.No(var _, var why) -> {
                var trailers = new Metadata();
                trailers.put(DETAILS, why.protobuf());
                call.close(Status.fromCodeValue(why.code().number).withDescription(why.message()), trailers);
            }
        }
    }
}
