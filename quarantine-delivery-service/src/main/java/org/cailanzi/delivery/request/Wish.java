package org.cailanzi.delivery.request;

import java.time.Instant;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, by whom and when; it never changes.
 *
 * @param region where the home lies; with the request's id, its lines, {@code household} and {@code
 *     persons} all that a neighbour is told
 * @param rank how early it comes (rule Q6), 1 first; the health reason stays with the home
 * @param proxyFor whom staff asked for, sealed, or null
 * @param household the home by a key that is always the same and tells nobody but us whose it is,
 *     so that what it has of limited goods can be added up elsewhere; null in requests from before
 *     there was one
 * @param persons how many lived there when it was asked, or null in such requests
 * @param fingerprint of the whole body as it was sent, to tell a repeat from another request
 */
public record Wish(
    String dwelling,
    RegionCode region,
    DeliverySlot slot,
    int rank,
    String by,
    @Nullable Sealed proxyFor,
    Instant at,
    @Nullable String household,
    @Nullable Integer persons,
    String fingerprint) {}
