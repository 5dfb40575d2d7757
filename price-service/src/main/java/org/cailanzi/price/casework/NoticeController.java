package org.cailanzi.price.casework;

import java.nio.charset.StandardCharsets;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.CaseKey;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The notice (提醒告诫书) of a case, to be printed, signed and handed over. */
@RestController
class NoticeController {
  private final CaseAccess access;
  private final Points points;
  private final Ceilings ceilings;
  private final CityProfile city;

  NoticeController(CaseAccess access, Points points, Ceilings ceilings, CityProfile city) {
    this.access = access;
    this.points = points;
    this.ceilings = ceilings;
    this.city = city;
  }

  @GetMapping("/cases/{point}/{commodity}/{ceiling}/notice")
  ResponseEntity<byte[]> notice(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String ceiling) {
    CaseFile file = access.read(caller, new CaseKey(point, commodity, ceiling));
    String addressee = points.byCode(point).map(Point::zh).orElse(point);
    String goods = city.commodities().byCode(commodity).map(Commodity::zh).orElse(commodity);
    Notice notice =
        new Notice(file, addressee, goods, ceilings.byId(ceiling).orElseThrow(), city.zone());
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        // It is a page of text: nothing in it may run or load.
        .header("Content-Security-Policy", "default-src 'none'")
        .body(notice.html().getBytes(StandardCharsets.UTF_8));
  }
}
