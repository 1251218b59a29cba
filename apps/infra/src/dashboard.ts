import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard/index.js"
import { Construct } from "constructs"

import type { AlarmSpec } from "./alarms.ts"

export interface DashboardProps {
  readonly name: string
  readonly region: string
  readonly specs: readonly AlarmSpec[]
  readonly alarmArns: readonly string[]
}

const columns = 3
const widgetWidth = 8
const widgetHeight = 6

/** One page with the state of every alarm and a graph of what each watches. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, region, specs, alarmArns }: DashboardProps) {
    super(scope, id)
    const graphs = specs.map((spec, at) => ({
      type: "metric",
      x: (at % columns) * widgetWidth,
      y: 3 + Math.floor(at / columns) * widgetHeight,
      width: widgetWidth,
      height: widgetHeight,
      properties: {
        title: spec.name,
        region,
        stat: spec.statistic,
        period: spec.periodSeconds ?? 60,
        metrics: [[spec.namespace, spec.metric, ...Object.entries(spec.dimensions).flat()]],
        annotations: { horizontal: [{ label: "alarm", value: spec.atLeast }] },
      },
    }))
    new CloudwatchDashboard(this, "Dashboard", {
      dashboardName: name,
      dashboardBody: JSON.stringify({
        widgets: [
          {
            type: "alarm",
            x: 0,
            y: 0,
            width: columns * widgetWidth,
            height: 3,
            properties: { title: "Alarms", alarms: alarmArns },
          },
          ...graphs,
        ],
      }),
    })
  }
}
