import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, inputs=784, hidden=128, classes=10):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(inputs, hidden),
            nn.ReLU(),
            nn.Dropout(p=0.25),
            nn.Linear(hidden, classes),
        )

    def forward(self, x):
        return self.layers(x.flatten(1))


def epoch(model, loader, optimiser=None, device="cpu"):
    loss_fn = nn.CrossEntropyLoss()
    total, correct = 0.0, 0
    with torch.set_grad_enabled(optimiser is not None):
        for x, y in loader:
            logits = model(x.to(device))
            loss = loss_fn(logits, y.to(device))
            if optimiser:
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                optimiser.step()
            total += loss.item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
    return total / len(loader.dataset), correct / len(loader.dataset)
