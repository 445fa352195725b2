/// One category becomes several.
@NullMarked
package errata.taxonomy.splitting;

import org.jspecify.annotations.NullMarked;
