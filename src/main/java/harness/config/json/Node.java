package harness.config.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it was written. Immutable, so trees share what they have in common. */
public sealed interface Node {

    Place place();

    /** What stands between the braces of an object. */
    record Branch(Place place, Map<String, Member> members) implements Node {

        /** This object with one member set. */
        public Branch with(String key, Member member) {
            Map<String, Member> changed = new LinkedHashMap<>(members);
            changed.put(key, member);
            return new Branch(place, changed);
        }

        /** This object without some of its members. */
        public Branch without(List<String> keys) {
            Map<String, Member> changed = new LinkedHashMap<>(members);
            changed.keySet().removeAll(keys);
            return new Branch(place, changed);
        }
    }

    /** A key's place and its value. */
    record Member(Place key, Node value) {}

    /** A list. */
    record Items(Place place, List<Node> nodes) implements Node {}

    /**
     * A value without parts.
     *
     * @param form what kind of value
     * @param text a text's content; for the others, as it was written
     */
    record Leaf(Place place, Form form, String text) implements Node {}

    /** The kinds of leaves. */
    enum Form {
        TEXT,
        NUMBER,
        TRUTH,
        NULL
    }

    /** The same value, said to stand elsewhere; its parts stay where they are. */
    default Node movedTo(Place other) {
        if (this instanceof Branch branch) {
            return new Branch(other, branch.members());
        }
        if (this instanceof Items items) {
            return new Items(other, items.nodes());
        }
        Leaf leaf = (Leaf) this;
        return new Leaf(other, leaf.form(), leaf.text());
    }
}
