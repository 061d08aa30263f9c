public sealed interface Shape permits Circle, Square {
    double area();

    default String describe() {
        return String.format("%s of area %.2f", getClass().getSimpleName(), area());
    }
}

final class Circle implements Shape {
    private final double r;
    Circle(double r) { this.r = r; }
    @Override public double area() { return Math.PI * r * r; }
}

abstract class Base {
    protected transient int count = 0b101 | 017 ^ ~3;
    native void call();
    abstract <T extends Shape> T make(Class<T> type, Object... args);
    @SuppressWarnings({"unchecked", "rawtypes"})
    static strictfp float half(float x) { return x >>> 1 > 0 ? x / 2f : -x; }
    static { System.loadLibrary("base"); }
    label:
    int[] list = {1, 2, 3};
}
