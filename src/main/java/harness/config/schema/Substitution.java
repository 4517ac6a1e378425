package harness.config.schema;

import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts a value at a path of a config. What the path passes through and the config leaves out is filled in from the
 * defaults; a bare name becomes an object with that type.
 */
public final class Substitution {

    private final List<String> segments;
    private final Node value;
    private final Consumer<String> missing;

    private Substitution(String path, Node value, Consumer<String> missing) {
        this.segments = Arrays.asList(path.split("\\."));
        this.value = value;
        this.missing = missing;
    }

    /**
     * The config of a given shape with a value set. Where the path leads through something that is wrong in itself, the config stays as
     * it is, for binding reports that.
     *
     * @param missing told why, if this config has no such path
     */
    public static Node.Branch put(
            Shape.Structure shape, Node.Branch root, String path, Node value, Consumer<String> missing) {
        return (Node.Branch) new Substitution(path, value, missing).put(shape, root, 0);
    }

    private Node put(Shape shape, Node node, int depth) {
        Optional<Shape> form = shape.forFormOf(node);
        if (form.isEmpty()) {
            return node;
        }
        if (form.get() instanceof Shape.Structure structure) {
            String owner = depth == 0 ? "the config" : String.join(".", segments.subList(0, depth));
            return putMember(structure, owner, (Node.Branch) node, depth);
        }
        if (form.get() instanceof Shape.Choice choice) {
            return putParameter(choice, asObject(node), depth);
        }
        String what = node instanceof Node.Items ? "a list" : Wording.found(node);
        missing.accept(String.join(".", segments.subList(0, depth)) + " is " + what);
        return node;
    }

    private Node putMember(Shape.Structure structure, String owner, Node.Branch branch, int depth) {
        String key = segments.get(depth);
        Optional<Shape.Field> field = structure.field(key);
        if (field.isEmpty()) {
            missing.accept(owner + " has no " + Wording.quoted(key));
            return branch;
        }
        if (depth == segments.size() - 1) {
            return branch.with(key, new Node.Member(value.place(), value));
        }
        Node.Member member = branch.members().get(key);
        if (member == null && field.get().required()) {
            return branch;
        }
        Place place = branch.place().at(Place.member(branch.place().path(), key));
        Node.Member present = member != null
                ? member
                : new Node.Member(place, field.get().byDefault().movedTo(place));
        return branch.with(key, new Node.Member(present.key(), put(field.get().shape(), present.value(), depth + 1)));
    }

    private Node putParameter(Shape.Choice choice, Node.Branch branch, int depth) {
        if (segments.get(depth).equals(Shape.Choice.TYPE) && depth == segments.size() - 1) {
            return branch.with(Shape.Choice.TYPE, new Node.Member(value.place(), value));
        }
        Node.Member type = branch.members().get(Shape.Choice.TYPE);
        if (type == null
                || !(type.value() instanceof Node.Leaf name)
                || !choice.types().containsKey(name.text())) {
            return branch;
        }
        return putMember(choice.types().get(name.text()), name.text(), branch, depth);
    }

    private static Node.Branch asObject(Node node) {
        if (node instanceof Node.Branch branch) {
            return branch;
        }
        Map<String, Node.Member> members = new LinkedHashMap<>();
        members.put(Shape.Choice.TYPE, new Node.Member(node.place(), node));
        return new Node.Branch(node.place(), members);
    }
}
