public final class Simulation {
    private static final int STEPS = 1_000_000;
    private static final double BETA = 0.44d;
    private static final long SEED = 0xCAFEL;
    private volatile boolean running = true;

    enum State { IDLE, RUNNING, DONE }

    public static void main(String[] args) throws InterruptedException {
        Simulation s = new Simulation();
        Thread t = new Thread(() -> s.run(STEPS));
        t.start();
        t.join(1000L);
        if (args.length > 0 && args[0].equals("-v")) {
            System.out.printf("energy = %.3f%n", s.energy());
        }
    }

    private synchronized void run(int steps) {
        for (int i = 0; i < steps && running; i++) {
            switch (i % 3) {
                case 0: step('a'); break;
                case 1: step('\n'); break;
                default: step('\u00e9');
            }
        }
    }

    double energy() { return Math.exp(-BETA) * 1.5e-3f; }
    protected void step(char c) { /* nothing */ }
}
