/// What every change of a codebook has to respect: names, wording, whose word counts. Pure; no framework.
@NullMarked
package errata.taxonomy;

import org.jspecify.annotations.NullMarked;
