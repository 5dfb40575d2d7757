package org.cailanzi.platform.table.web;

import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mappings that an import can name, for a clerk to use or to start from. */
@RestController
final class MappingController {
  private final NamedMappings mappings;

  MappingController(NamedMappings mappings) {
    this.mappings = mappings;
  }

  @GetMapping("/mappings")
  MappingList mappings(Caller caller) {
    caller.require(Role.MARKET, Role.BUREAU, Role.DISPATCHER);
    return new MappingList(mappings.notes());
  }

  @GetMapping(path = "/mappings/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  String mapping(Caller caller, @PathVariable String name) {
    caller.require(Role.MARKET, Role.BUREAU, Role.DISPATCHER);
    return mappings.json(name);
  }

  record MappingList(List<NamedMappings.Note> items) {}
}
