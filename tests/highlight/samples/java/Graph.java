package org.example.graphs;

import java.util.*;
import java.util.stream.Collectors;

/**
 * An undirected graph.
 */
public class Graph<V extends Comparable<V>> implements Iterable<V> {
    private final Map<V, Set<V>> edges = new HashMap<>();

    public void addEdge(V a, V b) {
        edges.computeIfAbsent(a, k -> new TreeSet<>()).add(b);
        edges.computeIfAbsent(b, k -> new TreeSet<>()).add(a);
    }

    public int degree(V v) {
        return edges.getOrDefault(v, Collections.emptySet()).size();
    }

    @Override
    public Iterator<V> iterator() {
        return edges.keySet().iterator();
    }

    static <T> List<T> sorted(Collection<? extends T> items, Comparator<T> order) {
        return items.stream().sorted(order).collect(Collectors.toList());
    }
}
