package harness.report.folder;

import java.util.List;

/**
 * What tells the results of one kind of study from a folder of someone else's, where other marks are damaged.
 *
 * @param table that lies beside the config
 * @param start of the header of that table
 * @param part what else is in the header
 * @param keys that every config of that kind has when its defaults are filled in, and none varies
 */
public record Mark(String table, String start, String part, List<String> keys) {}
