/**
 * The cities that can be loaded: a sample day invented from published facts with a fixed seed, and
 * folders of a real city's tables, made ready for the same importers.
 */
@NullMarked
package org.cailanzi.suite.city;

import org.jspecify.annotations.NullMarked;
