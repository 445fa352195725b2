package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// `Export` of one signal. The caller is admitted before its message is asked for, so that who may not send fills no
/// memory.
final class GrpcExport implements ServerCallHandler<InputStream, byte[]> {
    private final Signal signal;
    private final ReceiveSpans receiving;
    private final GrpcWatch watch;

    GrpcExport(Signal signal, ReceiveSpans receiving, GrpcWatch watch) {
        this.signal = signal;
        this.receiving = receiving;
        this.watch = watch;
    }

    @Override
    public ServerCall.Listener<InputStream> startCall(ServerCall<InputStream, byte[]> call, Metadata headers) {
        return switch (receiving.admit(caller(headers))) {
            case Admission.No(var why) -> {
                var refused = new GrpcCall(call, GrpcCall.Work.NONE);
                refused.answer(OtlpAnswer.to(why, signal));
                yield refused;
            }
            case Turn turn -> admitted(call, turn);
        };
    }

    private GrpcCall admitted(ServerCall<InputStream, byte[]> call, Turn turn) {
        var admitted = new GrpcCall(call, new Receiving(turn));
        var arrival = GrpcArrival.OF_THIS_CALL.get();
        arrival.whenNoRoom(() -> admitted.answer(answer(new Received.NotNow("Too much is being received just now"))));
        watch.began(admitted, arrival);
        call.request(1);
        return admitted;
    }

    private OtlpAnswer answer(Received received) {
        return OtlpAnswer.to(received, signal);
    }

    private final class Receiving implements GrpcCall.Work {
        private final Turn turn;

        Receiving(Turn turn) {
            this.turn = turn;
        }

        @Override
        public OtlpAnswer receive(GrpcCall call, InputStream message) {
            watch.ended(call);
            return answer(receiving.receive(turn, new Sent(signal, Encoding.PROTOBUF, false, message)));
        }

        @Override
        public void over(GrpcCall call) {
            watch.ended(call);
            turn.close();
        }
    }

    private static Caller caller(Metadata headers) {
        return new Caller(
                header(headers, "authorization"), header(headers, "x-api-key"), header(headers, "x-project-name"));
    }

    private static @Nullable String header(Metadata headers, String name) {
        return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }
}
