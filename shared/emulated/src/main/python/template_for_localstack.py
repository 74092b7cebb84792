"""Turns template.yaml on standard input into what LocalStack's CloudFormation takes.

It applies the SAM transform, since LocalStack resolves references before it does so itself and then misses those to
aliases; and it leaves out the S3 destination of failed asynchronous invocations, which LocalStack refuses.
"""

import json
import os
import sys

import boto3
from samtranslator.translator.managed_policy_translator import ManagedPolicyLoader
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

os.environ["AWS_DEFAULT_REGION"] = "us-east-1"
iam = boto3.client("iam", aws_access_key_id="none", aws_secret_access_key="none")
template = yaml_parse(sys.stdin.read())
# Parameters without a default need some value here; references to them stay.
unknown = {name: "unknown" for name, it in template["Parameters"].items() if "Default" not in it}
template = transform(template, unknown, ManagedPolicyLoader(iam))
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Lambda::EventInvokeConfig":
        resource["Properties"].pop("DestinationConfig", None)
json.dump(template, sys.stdout)
