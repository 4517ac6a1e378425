package harness.report.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.activation.Gelu;
import harness.activation.Relu;
import harness.activation.Softplus;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.analysis.activations.ActivationAnalysis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveGroupsTest {

    private static List<ActivationAnalysis> analyses(List<Activation> activations) {
        return activations.stream()
                .map(activation -> ActivationAnalysis.of(
                        Activations.CATALOGUE.nameOf(activation), activation, new double[] {-1, 1}))
                .toList();
    }

    @Test
    void aFewShareAPanelWithoutATitle() {
        List<ActivationAnalysis> few = analyses(List.of(new Relu(), new Tanh(), new Gelu()));
        assertEquals(List.of(new CurveGroups.Group("", List.of(0, 1, 2))), CurveGroups.of(few));
    }

    @Test
    void manyAreGroupedByWhatTheyHaveInCommon() {
        List<ActivationAnalysis> many = analyses(List.of(
                new Relu(),
                new Tanh(),
                new Gelu(),
                new Softplus(),
                new Relu(),
                new Tanh(),
                new Gelu(),
                new Softplus()));
        assertEquals(
                List.of(
                        new CurveGroups.Group("Unbounded, with a kink", List.of(0, 4)),
                        new CurveGroups.Group("Bounded", List.of(1, 5)),
                        new CurveGroups.Group("Unbounded, not monotonic", List.of(2, 6)),
                        new CurveGroups.Group("Unbounded, smooth", List.of(3, 7))),
                CurveGroups.of(many));
    }

    @Test
    void oneKindOfManyIsDividedEvenlyAndEveryCurveIsInOneGroup() {
        List<ActivationAnalysis> swishes = analyses(IntStream.rangeClosed(1, 20)
                .<Activation>mapToObj(beta -> new Swish(0.5 * beta))
                .toList());
        List<CurveGroups.Group> groups = CurveGroups.of(swishes);
        assertEquals(
                List.of(
                        "Unbounded, not monotonic, 1 of 3",
                        "Unbounded, not monotonic, 2 of 3",
                        "Unbounded, not monotonic, 3 of 3"),
                groups.stream().map(CurveGroups.Group::title).toList());
        assertEquals(
                IntStream.range(0, 20).boxed().toList(),
                groups.stream().flatMap(group -> group.places().stream()).toList());
        assertTrue(groups.stream().allMatch(group -> group.places().size() <= 7));
    }
}
