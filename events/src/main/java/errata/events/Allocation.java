package errata.events;

/// How the size of a sample is shared out among its strata. None gets more than it has; what is left flows on.
public enum Allocation {
    /// n_h ∝ N_h
    PROPORTIONAL,
    /// The same n_h for each.
    EQUAL,
    /// As told.
    SIZES,
    /// n_h ∝ N_h √(p_h (1 − p_h)), with p_h as told.
    NEYMAN,
    /// Half of it from what had negative feedback, a quarter each from the rest.
    NEGATIVE_FIRST
}
