package org.cailanzi.delivery.road;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a distance cannot be told, as problems. */
final class RoadRefusals {
  private RoadRefusals() {}

  static Problem noRoads() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "no-roads",
            new Bilingual("没有路网", "No roads are known"),
            new Bilingual("本市尚未导入路网", "No road network of this city was imported"))
        .fixedBy(new Bilingual("请先导入节点、路段和位置", "Import nodes, then segments, then places first"));
  }

  static Problem noPosition(PlaceName name) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "place-without-position",
            new Bilingual("没有位置", "No position"),
            new Bilingual(name + " 没有登记位置", "No position is known of " + name))
        .with("place", name.toString())
        .fixedBy(
            new Bilingual(
                "请导入其所属社区或网点的位置", "Import the position of its community, or of the site"));
  }

  static Problem noWay(Spot from, Spot to) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "no-way",
            new Bilingual("没有路", "No way"),
            new Bilingual(
                "节点 " + from.node() + " 与 " + to.node() + " 之间没有路",
                "No road leads from node " + from.node() + " to " + to.node()))
        .fixedBy(
            new Bilingual(
                "GET /roads 列出不相连的部分；请补导缺少的路段",
                "GET /roads lists the parts apart; import the segments that are missing"));
  }
}
