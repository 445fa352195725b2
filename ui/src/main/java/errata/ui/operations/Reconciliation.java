package errata.ui.operations;

import static errata.ui.wording.Wording.counted;
import static errata.ui.wording.Wording.grouped;

import errata.ui.wire.Intake;
import java.util.StringJoiner;

/// Whether everything that was accepted is accounted for, in words.
///
/// @param sum what was accepted, and what it became
/// @param verdict what that means
/// @param well nothing is missing
public record Reconciliation(String sum, String verdict, boolean well) {

    static Reconciliation of(Intake.Totals totals) {
        return new Reconciliation(sum(totals), verdict(totals), totals.lost() == 0);
    }

    private static String sum(Intake.Totals totals) {
        if (totals.accepted() == 0 && totals.stored() == 0) {
            return "No span has been accepted yet.";
        }
        var parts = new StringJoiner(" + ");
        parts.add("stored " + grouped(totals.stored()));
        part(parts, "known already", totals.duplicates());
        part(parts, "amended", totals.amended());
        part(parts, "refused later", totals.refused());
        part(parts, "on the way", totals.inFlight());
        part(parts, "missing", totals.lost());
        String counted = totals.uncounted() > 0 ? " − never counted " + grouped(totals.uncounted()) : "";
        return "Accepted %s = %s%s".formatted(grouped(totals.accepted()), parts, counted);
    }

    private static void part(StringJoiner parts, String name, long spans) {
        if (spans > 0) {
            parts.add(name + " " + grouped(spans));
        }
    }

    private static String verdict(Intake.Totals totals) {
        var said = new StringJoiner(" ");
        said.add(totals.inFlight() == 0 ? "Nothing is in flight;" : counted(totals.inFlight(), "span") + " in flight;");
        said.add(totals.lost() == 0 ? "nothing is lost." : counted(totals.lost(), "span") + " not accounted for.");
        if (totals.uncounted() > 0) {
            said.add("A process of the intake ended before its last count.");
        }
        return said.toString();
    }
}
