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
    private final ArrivalWatch watch;

    GrpcExport(Signal signal, ReceiveSpans receiving, ArrivalWatch watch) {
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
            case Turn turn -> admitted(call, turn, packing(headers));
        };
    }

    private GrpcCall admitted(ServerCall<InputStream, byte[]> call, Turn turn, Packing packing) {
        var arrival = GrpcArrival.OF_THIS_CALL.get();
        var admitted = new GrpcCall(call, new Receiving(turn, arrival, packing));
        arrival.orElse(why -> admitted.answer(answer(why)));
        watch.began(arrival);
        call.request(1);
        return admitted;
    }

    private OtlpAnswer answer(Received received) {
        return OtlpAnswer.to(received, signal);
    }

    private final class Receiving implements GrpcCall.Work {
        private final Turn turn;
        private final GrpcArrival arrival;
        private final Packing packing;

        Receiving(Turn turn, GrpcArrival arrival, Packing packing) {
            this.turn = turn;
            this.arrival = arrival;
            this.packing = packing;
        }

        @Override
        public OtlpAnswer receive(InputStream message) {
            watch.ended(arrival);
            var sent = new Sent(signal, Encoding.PROTOBUF, packing, arrival.bytes(), message);
            return answer(receiving.receive(turn, sent));
        }

        @Override
        public void over() {
            watch.ended(arrival);
            turn.close();
        }
    }

    private static Packing packing(Metadata headers) {
        var encoding = header(headers, "grpc-encoding");
        return encoding == null || encoding.equals("identity") ? Packing.NONE : Packing.UNPACKED_WHILE_READ;
    }

    private static Caller caller(Metadata headers) {
        return Caller.of(name -> header(headers, name));
    }

    private static @Nullable String header(Metadata headers, String name) {
        return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }
}
