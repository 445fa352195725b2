/// Codebooks people already have come in: Markdown or JSON.
@NullMarked
package errata.taxonomy.importing;

import org.jspecify.annotations.NullMarked;
