/// What categories are called in the schemes of others: boards, regulators, OWASP.
@NullMarked
package errata.taxonomy.schemes;

import org.jspecify.annotations.NullMarked;
