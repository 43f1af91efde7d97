import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables in CSV under one another into a workbook, as a spreadsheet would save them. */
class Sheet {
  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]));
        Workbook workbook = new Workbook(out, "Bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      int line = 0;
      for (int i = 1; i < arguments.length; i++) {
        try (CsvReader<CsvRecord> table = CsvReader.builder().ofCsvRecord(Path.of(arguments[i]))) {
          boolean headings = true;
          for (CsvRecord record : table) {
            if (!headings || i == 1) {
              for (int cell = 0; cell < record.getFieldCount(); cell++) {
                sheet.value(line, cell, record.getField(cell));
              }
              line++;
            }
            headings = false;
          }
        }
      }
    }
  }
}
