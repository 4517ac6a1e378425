package harness.study;

import harness.experiment.MemoryNeed;

/**
 * What keeps a study from being made.
 *
 * @param path of the config that it is about
 * @param problem what is wrong with what is there, a line or more
 * @param memory what is needed and not there; null if memory is not what is lacking
 */
public record Obstacle(String path, String problem, MemoryNeed memory) {

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
