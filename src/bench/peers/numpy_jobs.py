"""Jobs of the shapes of those of `java -jar harness.jar bench`, with NumPy in double precision, on one thread.

Prints medians over the repetitions: milliseconds for seed and keras, GFLOP/s for wide. Needs NumPy with a BLAS that
knows the processor (OPENBLAS_CORETYPE helps where it does not).
"""

import os
import statistics
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np

ACTIVATIONS = ("relu", "tanh", "sigmoid", "swish")


def activate(name, z):
    """Value and derivative."""
    if name == "relu":
        return np.maximum(z, 0), (z > 0).astype(float)
    if name == "tanh":
        a = np.tanh(z)
        return a, 1 - a * a
    s = 1 / (1 + np.exp(-z))
    if name == "sigmoid":
        return s, s * (1 - s)
    a = z * s
    return a, s + a * (1 - s)


def mean_loss(z, y):
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))


class Network:
    def __init__(self, name, sizes, random):
        self.name = name
        self.weights = [random.normal(size=(i, o)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
        self.biases = [np.zeros(o) for o in sizes[1:]]

    def forward(self, x):
        inputs, slopes = [x], []
        for w, b in zip(self.weights[:-1], self.biases[:-1]):
            z = inputs[-1] @ w
            z += b
            a, slope = activate(self.name, z)
            inputs.append(a)
            slopes.append(slope)
        z = inputs[-1] @ self.weights[-1]
        z += self.biases[-1]
        return z, inputs, slopes

    def gradients(self, x, y):
        z, inputs, slopes = self.forward(x)
        mean_loss(z, y)
        delta = (1 / (1 + np.exp(-z)) - y) / len(y)
        gradients = []
        for layer in range(len(self.weights) - 1, -1, -1):
            gradients += [delta.sum(0), inputs[layer].T @ delta]
            if layer:
                delta = (delta @ self.weights[layer].T) * slopes[layer - 1]
        return gradients[::-1]

    def parameters(self):
        return [array for pair in zip(self.weights, self.biases) for array in pair]


def sgd(rate):
    def step(parameters, gradients):
        for p, g in zip(parameters, gradients):
            p -= rate * g

    return step


def adam(parameters, rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    means = [np.zeros_like(p) for p in parameters]
    squares = [np.zeros_like(p) for p in parameters]
    steps = 0

    def step(parameters, gradients):
        nonlocal steps
        steps += 1
        size, correction = rate / (1 - beta1**steps), 1 / np.sqrt(1 - beta2**steps)
        for p, g, m, v in zip(parameters, gradients, means, squares):
            m += (1 - beta1) * (g - m)
            v += (1 - beta2) * (g * g - v)
            p -= size * m / (np.sqrt(v) * correction + epsilon)

    return step


def train(name, sizes, samples, batch, epochs, optimizer, validated):
    """Seconds of the training loop."""
    random = np.random.default_rng(1)
    x, y = random.normal(size=(samples, sizes[0])), (random.random((samples, 1)) < 0.5).astype(float)
    held_out, labels = random.normal(size=(200, sizes[0])), (random.random((200, 1)) < 0.5).astype(float)
    network = Network(name, sizes, random)
    step = adam(network.parameters()) if optimizer == "adam" else sgd(0.1)
    start = time.perf_counter()
    for _ in range(epochs):
        order = random.permutation(samples) if batch < samples else None
        for first in range(0, samples, batch):
            part = slice(None) if order is None else order[first : first + batch]
            step(network.parameters(), network.gradients(x[part], y[part]))
        if validated:
            mean_loss(network.forward(held_out)[0], labels)
    return time.perf_counter() - start


def median(*job, repetitions=7):
    return statistics.median(train(*job) for _ in range(repetitions))


def main():
    for label, job in (
        ("seed", ((2, 10, 10, 1), 1000, 1000, 500, "sgd", False)),
        ("keras", ((10, 64, 32, 1), 800, 32, 50, "adam", True)),
    ):
        times = [1e3 * median(name, *job) for name in ACTIVATIONS]
        text = "  ".join(f"{name} {t:.0f}" for name, t in zip(ACTIVATIONS, times))
        print(f"{label:6} {text}  mean {statistics.mean(times):.0f} ms")
    sizes, samples, epochs = (256, 256, 256, 1), 4096, 3
    operations = 6 * sum(i * o for i, o in zip(sizes, sizes[1:])) * samples * epochs
    print(f"wide   relu {operations / median('relu', sizes, samples, 128, epochs, 'sgd', False) / 1e9:.0f} GFLOP/s")


if __name__ == "__main__":
    main()
