package errata.reporting.decided;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is folded anew for one question.
@ConfigMapping(prefix = "errata.decided")
public interface DecidedSettings {

    /// The longest log that is read event by event: two million take some seconds and as much memory as a project of
    /// that size.
    @WithDefault("2000000")
    long mostEvents();
}
