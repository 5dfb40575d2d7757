package org.cailanzi.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Requests per second, and how many at once; per caller and service, and per instance.
 *
 * @param person one signed-in person
 * @param machine one machine client
 * @param address everyone at one address who is not signed in
 * @param signIn tries per minute from one address; many phones share one
 * @param body the largest request
 * @param table the largest table to import
 */
@ConfigurationProperties("cailanzi.limits")
record LimitSettings(
    @DefaultValue Person person,
    @DefaultValue Machine machine,
    @DefaultValue Address address,
    @DefaultValue("60") int signIn,
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("128MB") DataSize table) {

  record Person(@DefaultValue("50") int perSecond, @DefaultValue("200") int atOnce) {}

  record Machine(@DefaultValue("5000") int perSecond, @DefaultValue("10000") int atOnce) {}

  record Address(@DefaultValue("50") int perSecond, @DefaultValue("200") int atOnce) {}
}
