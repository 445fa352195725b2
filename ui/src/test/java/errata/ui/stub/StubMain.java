package errata.ui.stub;

/// Starts the stub alone, to work on the ui by hand: all four service addresses point at its port.
public final class StubMain {

    private StubMain() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        StubServices.start(port);
        Thread.currentThread().join();
    }
}
