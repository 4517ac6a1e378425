package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.report.figure.GoldenPictures;
import harness.report.series.Chart;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One picture of every kind of chart of an experiment; a new kind has none until it was looked at. */
class GoldenPicturesOfGridsTest {

    @Test
    void everyChartShowsWhatItShowed(@TempDir Path folder) throws Exception {
        assertEquals(
                List.of(), Charts.write(Gallery.cells("golden"), "", folder, 2).failures());
        GoldenPictures.of("chart")
                .assertShow(Charts.ALL.stream().map(Chart::name).toList(), folder);
    }
}
