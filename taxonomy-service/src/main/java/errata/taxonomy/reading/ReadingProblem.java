package errata.taxonomy.reading;

import errata.events.edge.ProblemCode;

enum ReadingProblem implements ProblemCode {
    POSITION_UNKNOWN(404, "The codebook never stood at this position");

    private final int status;
    private final String title;

    ReadingProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
