package errata.ingest.redacting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    private static final Redaction ALL = Rules.masking("email", "phone", "card", "key", "iban");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "write to ada.moon+x@mail.example.org.|write to [email].",
                "Mara O'Neill: o'neill@example.com, ok|Mara O'Neill: [email], ok",
                "https://x.example/?to=ada%40mail.example|https://x.example/?to=[email]",
                "<zoë@bücher.example>|<[email]>",
                "call +49 171 234 56 78 now|call [phone] now",
                "call (415) 555-0123 or 415-555-0123|call [phone] or [phone]",
                "0171/2345678, 030 12345678|[phone], [phone]",
                "0044 20 7946 0018|[phone]",
                "paid with 4111 1111 1111 1111 today|paid with [card] today",
                "5555-5555-5555-4444|[card]",
                "amex 378282246310005.|amex [card].",
                "to DE89 3704 0044 0532 0130 00, please|to [iban], please",
                "GB29NWBK60161331926819|[iban]",
                "OPENAI=sk-proj-4f8aZ2kq9TTx1Lm0pQ|OPENAI=[key]",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345|[key]",
                "id AKIA2E0A8F3B244C9986|id [key]",
                "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27 y|x [key] y",
                "Authorization: Bearer 9f8e7d6c5b4a39281706|Authorization: Bearer [key]",
                "errata_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE|[key]",
            })
    void what_is_personal_or_secret_is_marked(String text, String redacted) {
        assertThat(ALL.text(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 2026-01-02 at 10:30, and 01.05.2026 10:30",
                "2026-01-02T10:30:00.123456+02:00",
                "cost 0.0000123456789 and 0.123456789012",
                "started 1750000000000000000, ended 1750000001000",
                "trace 4b329f61fdc652e83c8700e8f311b94e",
                "550e8400-e29b-41d4-a716-446655440000",
                "version 10.0.19045.3803 of node@20, @types/node",
                "4111 1111 1111 1112 fails its check digit",
                "GB29 NWBK 6016 1331 9268 18 fails too",
                "the sk-learn-classifier-of-risk is no key",
                "0.5 @ home, a@b, user@localhost",
                "order 12345678 of 1234567890",
            })
    void what_only_looks_like_it_stays(String text) {
        assertThat(ALL.text(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----END RSA PRIVATE KEY-----\nafter", ""})
    void a_private_key_goes_whole_even_if_its_end_is_missing(String end) {
        var text = "before -----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAK\n" + end;

        assertThat(ALL.text(text)).isEqualTo(end.isEmpty() ? "before [key]" : "before [key]\nafter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@",
                "a%40",
                "1-",
                "0",
                "+",
                "4",
                "4 ",
                "DE89 ",
                "sk-",
                "eyJ.",
                "-----BEGIN ",
                "earer ",
                "(",
                "[{\"",
                "\\u00",
                "a.b@c."
            })
    void a_long_text_of_beginnings_takes_no_more_than_its_length(String beginning) {
        var text = beginning.repeat(1024 * 1024 / beginning.length());

        assertThat(ALL.text(text)).isNotEmpty();
        assertThat(ALL.text("[\"" + text)).isNotEmpty();
    }
}
