package errata.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;

class RpcStatusTest {

    @Test
    void what_may_be_sent_again_says_when() throws Exception {
        var status = new RpcStatus(RpcStatus.Code.UNAVAILABLE, "Not now", 2);

        var fields = UnknownFieldSet.parseFrom(status.protobuf());

        assertThat(fields.getField(1).getVarintList()).containsExactly(14L);
        assertThat(fields.getField(2).getLengthDelimitedList().getFirst().toStringUtf8())
                .isEqualTo("Not now");
        var detail = UnknownFieldSet.parseFrom(
                fields.getField(3).getLengthDelimitedList().getFirst());
        assertThat(detail.getField(1).getLengthDelimitedList().getFirst().toStringUtf8())
                .endsWith("google.rpc.RetryInfo");
        var info = UnknownFieldSet.parseFrom(
                detail.getField(2).getLengthDelimitedList().getFirst());
        var delay = UnknownFieldSet.parseFrom(
                info.getField(1).getLengthDelimitedList().getFirst());
        assertThat(delay.getField(1).getVarintList()).containsExactly(2L);
    }

    @Test
    void what_may_not_says_nothing_of_it() throws Exception {
        var fields =
                UnknownFieldSet.parseFrom(new RpcStatus(RpcStatus.Code.RESOURCE_EXHAUSTED, "Too large", 0).protobuf());

        assertThat(fields.hasField(3)).isFalse();
    }

    @Test
    void in_json_it_has_the_names_of_its_fields() {
        assertThat(new String(new RpcStatus(RpcStatus.Code.INVALID_ARGUMENT, "no", 0).in(Encoding.JSON)))
                .isEqualTo("{\"code\":3,\"message\":\"no\"}");
    }
}
