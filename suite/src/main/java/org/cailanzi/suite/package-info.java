/**
 * The whole suite on one machine: the sample city and its loader; knows the services over HTTP
 * alone.
 */
@NullMarked
package org.cailanzi.suite;

import org.jspecify.annotations.NullMarked;
