package errata.ui.reading;

import errata.ui.services.AnnotationClient;
import errata.ui.services.ServiceRefused;
import errata.ui.shell.Room;
import errata.ui.shell.Shell;
import errata.ui.shell.Shells;
import errata.ui.wire.Sample;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The review desk: samples, and their traces one at a time.
@Path("/p/{project}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ReviewResource {

    @CheckedTemplate(basePath = "reading")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desk(Shell shell, Stage stage);

        static native TemplateInstance samples(Shell shell, List<Sample> samples);

        static native TemplateInstance finished(Shell shell, Sample sample);
    }

    private final Shells shells;
    private final ReadingRoom room;
    private final AnnotationClient annotation;

    ReviewResource(Shells shells, ReadingRoom room, @RestClient AnnotationClient annotation) {
        this.shells = shells;
        this.room = room;
        this.annotation = annotation;
    }

    @GET
    @Path("traces/{trace}")
    public TemplateInstance trace(
            @RestPath String project,
            @RestPath String trace,
            @RestQuery @DefaultValue("conversation") String tab,
            @RestQuery @DefaultValue("0") int from,
            @RestQuery @Nullable String span) {
        var shell = shells.of(project, Room.TRACES).focus();
        return Templates.desk(shell, room.lay(project, trace, Face.of(tab, from, span), shell.actor(), null));
    }

    @GET
    @Path("review")
    public Object review(
            @RestPath String project,
            @RestQuery @Nullable String sample,
            @RestQuery @Nullable String trace,
            @RestQuery @DefaultValue("conversation") String tab,
            @RestQuery @DefaultValue("0") int from,
            @RestQuery @Nullable String span) {
        var shell = shells.of(project, Room.REVIEW);
        if (sample == null || sample.isBlank()) {
            return Templates.samples(shell, samples(project));
        }
        var drawn = annotation.sample(project, sample);
        if (trace == null || trace.isBlank()) {
            String unread = Queue.unread("/p/" + project, drawn, -1);
            return unread == null
                    ? Templates.finished(shell, drawn)
                    : Response.seeOther(URI.create(unread)).build();
        }
        var face = Face.of(tab, from, span);
        return Templates.desk(shell.focus(), room.lay(project, trace, face, shell.actor(), drawn));
    }

    private List<Sample> samples(String project) {
        try {
            return annotation.samples(project).items().stream()
                    .sorted(Comparator.comparing(Sample::drawnAt, Comparator.nullsLast(Comparator.naturalOrder()))
                            .reversed())
                    .toList();
        } catch (ServiceRefused refusal) {
            if (refusal.is("PROJECT_UNKNOWN")) {
                return List.of();
            }
            throw refusal;
        }
    }
}
