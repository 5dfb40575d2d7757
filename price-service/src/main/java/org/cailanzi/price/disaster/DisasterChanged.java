package org.cailanzi.price.disaster;

/** A disaster mode was declared or ended, durably; what it touches is still to be judged. */
public record DisasterChanged(String id) {}
