/// The product's HTTP API, as the commands use it.
@NullMarked
package errata.local.web;

import org.jspecify.annotations.NullMarked;
