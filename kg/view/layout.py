"""Where the nodes stand: communities apart, their members together, names beside each other.

Plain Python without chance: the same graph gives the same picture everywhere, to the pixel. Communities (Louvain) are
placed first; then every node starts inside its community, springs pull along the edges, and neighbours in the plane
push each other away; in the end, boxes that hold a node and its name are moved apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, pi, sin, sqrt

import networkx as nx

Edges = Sequence[tuple[int, int, float]]
Boxes = Sequence[tuple[float, float]]

SPACE = 90.0  # the distance that joined nodes come to, in the page's own units (pixels at scale 1)
REACH = 3.2  # nodes farther apart than so many SPACE do not push each other
MANY = 600
HUB = 25  # so many joined to one make it a hub
GOLDEN = pi * (3 - sqrt(5))
WIDE = 1.45  # screens are wider than high


class Plane:
    """Points in the plane, moved in place."""

    __slots__ = ("xs", "ys")

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self.xs = [x for x, _ in points]
        self.ys = [y for _, y in points]

    def __len__(self) -> int:
        return len(self.xs)


def layout(count: int, edges: Edges, steps: int = 140, boxes: Boxes | None = None) -> list[tuple[int, int]]:
    """Places for nodes 0, 1, 2 … `count` - 1, given weighted edges between them.

    `boxes` are the width and height of each node with its name, moved apart at the end. Gives x and y of each as whole
    numbers, the middle of all at (0, 0).
    """
    if not count:
        return []
    joined = sorted({end for a, b, _ in edges for end in (a, b)})
    plane = Plane(around(count, joined, arranged(joined, edges, steps), SPACE * (0.55 if boxes else 0.25)))
    plane.xs = [x * WIDE for x in plane.xs]
    if boxes:
        separate(plane, boxes, 80)
    return centred(plane)


def arranged(nodes: Sequence[int], edges: Edges, steps: int) -> Plane:
    """The places of nodes that are joined."""
    number = {node: index for index, node in enumerate(nodes)}
    own = [(number[a], number[b], weight) for a, b, weight in edges]
    plane = Plane(start(communities(len(nodes), own), own, len(nodes)))
    relax(plane, own, steps)
    if len(nodes) > MANY:
        settle_hubs(plane, own)
        rounded(plane)
    return plane


def settle_hubs(plane: Plane, edges: Edges) -> None:
    """Move what many are joined to into the middle of them: a large plane stops before the springs have done so."""
    ends: list[list[int]] = [[] for _ in range(len(plane))]
    for a, b, _ in edges:
        ends[a].append(b)
        ends[b].append(a)
    for node, others in enumerate(ends):
        if len(others) >= HUB:
            for axis in (plane.xs, plane.ys):
                axis[node] = round(sum(axis[other] for other in others) / len(others), 3)


def rounded(plane: Plane) -> None:
    """Make a large plane as wide as it is high, so that it fills the screen."""
    wide, high = (sqrt(sum(x * x for x in axis) / len(axis)) for axis in (plane.xs, plane.ys))
    if wide > high > 0:
        plane.ys = [y * wide / high for y in plane.ys]
    elif high > wide > 0:
        plane.xs = [x * high / wide for x in plane.xs]


def around(count: int, joined: Sequence[int], inner: Plane, space: float) -> list[tuple[float, float]]:
    """All nodes: those that are joined where they are, those that nothing joins in a ring around them."""
    places = dict(zip(joined, zip(inner.xs, inner.ys, strict=True), strict=True))
    middle = (sum(inner.xs) / max(1, len(inner)), sum(inner.ys) / max(1, len(inner)))
    far = sorted(sqrt((x - middle[0]) ** 2 + (y - middle[1]) ** 2) for x, y in places.values())
    # A few that stand far out may lie in the ring: it would be too wide around all of them.
    radius = far[int((len(far) - 1) * 0.98)] if far else -space
    first = int(((radius + space) / space) ** 2)  # the seed of the sunflower that lies just outside
    for number, node in enumerate(node for node in range(count) if node not in places):
        x, y = spiral(first + number, space)
        places[node] = (middle[0] + x, middle[1] + y)
    return [places[node] for node in range(count)]


def communities(count: int, edges: Edges) -> list[list[int]]:
    """Groups of nodes that have more to do with each other than with the rest, the largest first; small ones in a
    large graph, since a picture of thousands needs more order than a dozen groups give."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))  # numbers: a set of strings has another order in each run
    graph.add_weighted_edges_from(edges)
    levels = nx.community.louvain_partitions(graph, weight="weight", seed=1)
    found = next(levels) if count > MANY else list(levels)[-1]
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))


def spiral(number: int, space: float) -> tuple[float, float]:
    """The place of the seed `number` of a sunflower; rounded, so that no platform's cosine changes a picture."""
    radius = space * sqrt(number + 0.3)
    return round(radius * cos(number * GOLDEN), 3), round(radius * sin(number * GOLDEN), 3)


def start(groups: list[list[int]], edges: Edges, count: int) -> list[tuple[float, float]]:
    """Each node inside the disc of its community; communities that are joined are neighbours."""
    places = [(0.0, 0.0)] * count
    for group, (left, top) in zip(groups, middles(groups, edges, count), strict=True):
        for number, node in enumerate(group):
            x, y = spiral(number, SPACE * 0.6)
            places[node] = (left + x, top + y)
    return places


def middles(groups: list[list[int]], edges: Edges, count: int) -> list[tuple[float, float]]:
    """The middle of each community: springs between those that are joined, none on another."""
    group_of = [0] * count
    for number, group in enumerate(groups):
        for node in group:
            group_of[node] = number
    between: dict[tuple[int, int], float] = {}
    for a, b, weight in edges:
        pair = min(group_of[a], group_of[b]), max(group_of[a], group_of[b])
        if pair[0] != pair[1]:
            between[pair] = between.get(pair, 0.0) + weight
    plane = Plane([spiral(number, SPACE * 1.5) for number in range(len(groups))])
    relax(plane, [(a, b, min(3.0, weight)) for (a, b), weight in sorted(between.items())], 60)
    sizes = [2.4 * SPACE * 0.6 * sqrt(len(group)) for group in groups]
    separate(plane, [(size, size) for size in sizes], 80 if len(groups) < MANY else 8)
    return list(zip(plane.xs, plane.ys, strict=True))


def relax(plane: Plane, edges: Edges, steps: int) -> None:
    """Let springs and pushes come to rest in so many steps, each smaller than the one before."""
    for step in range(steps):
        forces = pushes(plane)
        pulls(plane, edges, forces)
        gather(plane, forces)
        move(plane, forces, SPACE * (0.9 * (1 - step / steps) + 0.02))


def pushes(plane: Plane) -> tuple[list[float], list[float]]:
    """What each node gets from those near it: the nearer, the stronger."""
    fx, fy = [0.0] * len(plane), [0.0] * len(plane)
    xs, ys, strength, reach = plane.xs, plane.ys, SPACE * SPACE, (REACH * SPACE) ** 2
    for a, b in near(plane, REACH * SPACE):
        dx, dy = xs[a] - xs[b], ys[a] - ys[b]
        square = dx * dx + dy * dy
        if square > reach:
            continue
        if square < 1.0:  # two on one spot: which goes where is settled by their numbers
            dx, dy, square = 1.0 + a % 3, 1.0 + b % 5, 2.0
        push = strength / square
        fx[a] += dx * push
        fy[a] += dy * push
        fx[b] -= dx * push
        fy[b] -= dy * push
    return fx, fy


def near(plane: Plane, reach: float) -> Iterator[tuple[int, int]]:
    """The pairs of nodes in one cell or in cells side by side; farther pairs do not matter."""
    cells: dict[tuple[int, int], list[int]] = {}
    for node, (x, y) in enumerate(zip(plane.xs, plane.ys, strict=True)):
        cells.setdefault((int(x // reach), int(y // reach)), []).append(node)
    for (column, row), members in cells.items():
        for index, a in enumerate(members):
            for b in members[index + 1 :]:
                yield a, b
        for step in ((1, -1), (1, 0), (1, 1), (0, 1)):
            for b in cells.get((column + step[0], row + step[1]), ()):
                for a in members:
                    yield a, b


def pulls(plane: Plane, edges: Edges, forces: tuple[list[float], list[float]]) -> None:
    """Add what the edges pull: the longer and the weightier, the stronger."""
    (fx, fy), xs, ys = forces, plane.xs, plane.ys
    for a, b, weight in edges:
        dx, dy = xs[a] - xs[b], ys[a] - ys[b]
        pull = weight * sqrt(dx * dx + dy * dy) / SPACE
        fx[a] -= dx * pull
        fy[a] -= dy * pull
        fx[b] += dx * pull
        fy[b] += dy * pull


def gather(plane: Plane, forces: tuple[list[float], list[float]]) -> None:
    """Add a faint pull to the middle, so that what nothing joins stays in sight."""
    (fx, fy), xs, ys = forces, plane.xs, plane.ys
    for node in range(len(plane)):
        fx[node] -= 0.18 * xs[node]
        fy[node] -= 0.18 * ys[node]


def move(plane: Plane, forces: tuple[list[float], list[float]], limit: float) -> None:
    """Move every node along its force, `limit` at most."""
    (fx, fy), xs, ys = forces, plane.xs, plane.ys
    for node in range(len(plane)):
        length = sqrt(fx[node] * fx[node] + fy[node] * fy[node])
        if length > 0:
            step = min(length, limit) / length
            xs[node] += fx[node] * step
            ys[node] += fy[node] * step


def separate(plane: Plane, boxes: Boxes, sweeps: int) -> None:
    """Move boxes apart until none lies on another, each time along the shorter way."""
    for _ in range(sweeps):
        if not sum(part(plane, boxes, a, b) for a, b in close(plane, boxes)):
            return


def close(plane: Plane, boxes: Boxes) -> Iterator[tuple[int, int]]:
    """The pairs of boxes that share some x, from left to right."""
    order = sorted(range(len(plane)), key=lambda node: (plane.xs[node] - boxes[node][0] / 2, node))
    for index, a in enumerate(order):
        right = plane.xs[a] + boxes[a][0] / 2
        for b in order[index + 1 :]:
            if plane.xs[b] - boxes[b][0] / 2 >= right:
                break
            yield a, b


def part(plane: Plane, boxes: Boxes, a: int, b: int) -> bool:
    """Move two boxes apart where they lie on each other; gives whether they did."""
    dx, dy = plane.xs[b] - plane.xs[a], plane.ys[b] - plane.ys[a]
    over_x = (boxes[a][0] + boxes[b][0]) / 2 - abs(dx)
    over_y = (boxes[a][1] + boxes[b][1]) / 2 - abs(dy)
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    if over_x < over_y:
        shift = over_x / 2 * (1 if dx > 0 or (dx == 0 and b > a) else -1)
        plane.xs[a] -= shift
        plane.xs[b] += shift
    else:
        shift = over_y / 2 * (1 if dy > 0 or (dy == 0 and b > a) else -1)
        plane.ys[a] -= shift
        plane.ys[b] += shift
    return True


def centred(plane: Plane) -> list[tuple[int, int]]:
    """Whole numbers, the middle of all in the middle."""
    left = (min(plane.xs) + max(plane.xs)) / 2
    top = (min(plane.ys) + max(plane.ys)) / 2
    return [(round(x - left), round(y - top)) for x, y in zip(plane.xs, plane.ys, strict=True)]
