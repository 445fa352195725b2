package errata.local.importing;

import errata.local.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files that words on the command line stand for: a file for itself, a folder for all in it, a pattern for those
/// that match. In the order given, within a folder by name; hidden ones are left out.
final class FoundFiles {
    private FoundFiles() {}

    static List<Path> of(List<String> words) {
        var found = new LinkedHashSet<Path>();
        for (var word : words) {
            var files = files(word);
            if (files.isEmpty()) {
                throw new Refusal("There is no file " + word + ".");
            }
            found.addAll(files);
        }
        return List.copyOf(found);
    }

    private static List<Path> files(String word) {
        if (isPattern(word) && !Files.exists(Path.of(word))) {
            var matcher = FileSystems.getDefault()
                    .getPathMatcher("glob:" + Path.of(word).toAbsolutePath().normalize());
            return below(fixedPart(word), matcher::matches);
        }
        var path = Path.of(word).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return below(path, file -> true);
        }
        return Files.isRegularFile(path) ? List.of(path) : List.of();
    }

    private static boolean isPattern(String word) {
        return word.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /// The folder above the first name that is a pattern.
    private static Path fixedPart(String word) {
        var names = new ArrayList<Path>();
        Path.of(word).toAbsolutePath().normalize().forEach(names::add);
        var folder = Path.of("/");
        for (var name : names) {
            if (isPattern(name.toString())) {
                return folder;
            }
            folder = folder.resolve(name);
        }
        return folder;
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(wanted)
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static boolean isHidden(Path path) {
        for (var name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
