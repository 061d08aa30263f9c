import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Parser {
    private int line = 0;

    public record Entry(String key, int year) {}

    public Entry parse(Path path) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(path)) {
            String text;
            while ((text = in.readLine()) != null) {
                line++;
                if (text.isBlank() || text.startsWith("%")) continue;
                if (text.matches("@\\w+\\{.*,")) {
                    return new Entry(text.substring(text.indexOf('{') + 1), 2024);
                }
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException("line " + line + ": \"" + e.getMessage() + "\"", e);
        } finally {
            assert line >= 0 : "negative";
        }
        return null;
    }
}
