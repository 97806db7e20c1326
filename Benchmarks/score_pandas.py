"""The peer of `xinlu score phq-a`: the same sheets, scores and bands with NumPy and pandas.

Reads id,answers on standard input; writes id,scale,raw,status,band a row on standard output.
"""
import sys

import numpy as np
import pandas as pd

sheets = pd.read_csv(sys.stdin, dtype={"id": str, "answers": str})
codes = np.frombuffer("".join(sheets["answers"]).encode(), dtype=np.uint8).reshape(len(sheets), 13)
codes = codes.astype(np.int16) - 48
thresholds = np.array([2] * 8 + [1])
scales = {
    "total": codes[:, :9].sum(axis=1),
    "symptom_count": (codes[:, :9] >= thresholds).sum(axis=1),
    "difficulty": codes[:, 10],
}
bands = np.array(["minimal", "mild", "moderate", "moderately-severe", "severe"])
critical = np.where(
    (codes[:, 8] >= 1) | (codes[:, 11] >= 1) | (codes[:, 12] >= 1), "risk", "")
frames = []
for place, (scale, raw) in enumerate(scales.items()):
    frames.append(pd.DataFrame({
        "id": sheets["id"], "scale": scale, "raw": raw, "status": "complete",
        "band": bands[np.digitize(raw, [5, 10, 15, 20])] if scale == "total" else "",
        "critical": critical, "order": place,
    }))
result = pd.concat(frames).sort_values(["id", "order"], kind="stable").drop(columns="order")
result.to_csv(sys.stdout, index=False)
