package org.cailanzi.inventory.cover;

import org.cailanzi.inventory.site.SiteNames;
import org.cailanzi.platform.city.CityProfile;

/** Where the names come from by which a cover speaks of groups, regions and sites. */
record Naming(CityProfile city, SiteNames sites) {}
